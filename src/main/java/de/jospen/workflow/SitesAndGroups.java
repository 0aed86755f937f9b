package de.jospen.workflow;

import de.jospen.project.Organisation;
import de.jospen.project.Project;
import de.jospen.project.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Makes each site a tenant and each organisation and role a group, and says which groups work for which sites: a
 * Jobcenter or district for those the configuration gives it, leads and management for all (architecture.md section 6).
 */
@Component
class SitesAndGroups implements StartUp.Step {

    private static final Map<String, String> ROLES = Map.of(
            "coach", "Coach",
            "project-lead", "Projektleitung",
            "management", "Geschäftsführung und Controlling",
            "data-protection", "Datenschutz",
            "camunda-admin", "Administration");
    private static final List<String> ALL_SITES =
            List.of("project-lead", "management", "data-protection", "camunda-admin");

    private final Project project;
    private final IdentityService identityService;

    SitesAndGroups(Project project, IdentityService identityService) {
        this.project = project;
        this.identityService = identityService;
    }

    @Override
    public void run() {
        var groups = new LinkedHashMap<>(ROLES);
        for (Organisation organisation : project.organisations()) {
            groups.put(organisation.id(), organisation.name());
        }
        groups.forEach(this::createGroup);
        for (Site site : project.sites()) {
            createTenant(site);
            ALL_SITES.forEach(group -> join(site, group));
            join(site, site.jobcenter());
            if (site.coordinatedBy() != null) {
                join(site, site.coordinatedBy());
            }
        }
    }

    private void createGroup(String id, String name) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            var group = identityService.newGroup(id);
            group.setName(name);
            group.setType("jospen");
            identityService.saveGroup(group);
        }
    }

    private void createTenant(Site site) {
        if (identityService.createTenantQuery().tenantId(site.id()).count() == 0) {
            var tenant = identityService.newTenant(site.id());
            tenant.setName(site.name());
            identityService.saveTenant(tenant);
        }
    }

    private void join(Site site, String group) {
        if (identityService
                        .createTenantQuery()
                        .tenantId(site.id())
                        .groupMember(group)
                        .count()
                == 0) {
            identityService.createTenantGroupMembership(site.id(), group);
        }
    }
}
