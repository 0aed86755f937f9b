package de.jospen.engine.deployment;

import de.jospen.engine.deployment.DeploymentProperties.Command;
import de.jospen.engine.deployment.DeploymentProperties.When;
import de.jospen.engine.deployment.ProcessDeployment.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the database's models and forms, and the cases on them, to this program's version at each start. */
@Component
public class Deployments {

    private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);

    private final DeploymentProperties settings;
    private final ProgramVersion program;
    private final ProcessDeployment deployment;
    private final KnownSets sets;
    private final Migration migration;
    private final TransactionTemplate transaction;
    private final ApplicationContext context;

    Deployments(
            DeploymentProperties settings,
            ProgramVersion program,
            ProcessDeployment deployment,
            KnownSets sets,
            Migration migration,
            TransactionTemplate transaction,
            ApplicationContext context) {
        this.settings = settings;
        this.program = program;
        this.deployment = deployment;
        this.sets = sets;
        this.migration = migration;
        this.transaction = transaction;
        this.context = context;
    }

    /** Before anything that works with cases; ends the program if it was started for a command only. */
    public void bringUpToDate() {
        ModelSet set = ModelSet.ofProgram(program.version());
        if (settings.command() == null) {
            bringUpToDate(set, settings.migrate() == When.AT_START, settings.rollback());
        } else {
            end(settings.command() == Command.PLAN ? plan(set) : bringUpToDate(set, true, settings.rollback()));
        }
    }

    /** @return null if the set is not the newest, so that nothing can be taken over to it, or nothing was to be done */
    MigrationReport bringUpToDate(ModelSet set, boolean migrate, boolean rollback) {
        Outcome outcome = deployment.deploy(set, rollback);
        MigrationReport report = null;
        if (migrate && outcome != Outcome.NEWER_IN_DATABASE) {
            report = migration.run(set);
            tell(set, report);
        }
        sets.register();
        long standing = sets.jobsOfUnknownSets();
        if (standing > 0) {
            LOG.warn(
                    "{} Schritte gehören zu Versionen, die dieses Programm nicht kennt, und laufen hier nicht",
                    standing);
        }
        return report;
    }

    MigrationReport plan(ModelSet set) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            if (deployment.deploy(set, settings.rollback()) == Outcome.NEWER_IN_DATABASE) {
                return null;
            }
            MigrationReport report = migration.tryOut(set);
            LOG.info("Nur ein Plan, es wurde nichts geändert:");
            tell(set, report);
            return report;
        });
    }

    private static void tell(ModelSet set, MigrationReport report) {
        if (report.taken() + report.left() > 0) {
            LOG.info(
                    "Laufende Vorgänge für Version {}: {} übernommen, {} bleiben auf der alten Version",
                    set.version(),
                    report.taken(),
                    report.left());
            report.lines().forEach(LOG::info);
        }
    }

    private void end(MigrationReport report) {
        boolean complete = report != null && report.left() == 0;
        LOG.info(complete ? "Fertig." : "Fertig; nicht alles ist übernommen oder übernehmbar.");
        System.exit(SpringApplication.exit(context, () -> complete ? 0 : 1));
    }
}
