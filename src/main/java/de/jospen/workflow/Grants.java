package de.jospen.workflow;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Gives a group exactly these permissions on a resource, once or again. */
@Component
public class Grants {

    private final AuthorizationService authorizationService;

    Grants(AuthorizationService authorizationService) {
        this.authorizationService = authorizationService;
    }

    public void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        Authorization grant = find(group, resource, resourceId);
        if (grant == null) {
            grant = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(resourceId);
        }
        grant.setPermissions(permissions);
        authorizationService.saveAuthorization(grant);
    }

    /** Takes back what an earlier version gave. */
    public void revoke(String group, Resource resource, String resourceId) {
        Authorization grant = find(group, resource, resourceId);
        if (grant != null) {
            authorizationService.deleteAuthorization(grant.getId());
        }
    }

    private Authorization find(String group, Resource resource, String resourceId) {
        return authorizationService
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult();
    }
}
