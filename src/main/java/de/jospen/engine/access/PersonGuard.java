package de.jospen.engine.access;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets people ask for what {@link OpenCommands} lists and refuses the rest before the engine begins: it does not check
 * jobs without a process at all, and counts a refused execution as a failed attempt. What our own code does inside a
 * person's action runs within a command and passes; so does the machine, whose authentication names no user.
 */
class PersonGuard extends CommandInterceptor {

    private static final Logger log = LoggerFactory.getLogger(PersonGuard.class);

    /** The engine's own words; it has no type for it. */
    private static final String OTHER_TENANT = "belongs to no authenticated tenant";

    private final IdentityService identityService;

    PersonGuard(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication person = Person.asking(identityService);
        if (person == null || Context.getCommandContext() != null) {
            return next.execute(command);
        }
        Class<?> type = command.getClass();
        boolean administrator = isAdministrator(person);
        if (!OpenCommands.isOpen(type, administrator)) {
            log.warn("Refused {} to a person in {}", type.getName(), person.getGroupIds());
            throw new Refusal("Das ist in Ihrer Rolle nicht vorgesehen. Aufgaben werden über ihr Formular bearbeitet.");
        }
        if (OpenCommands.changesRights(type)) {
            // An administrator could open the cases to himself this way; it must not happen unseen
            log.warn("{} by {} in {}", type.getSimpleName(), person.getUserId(), person.getGroupIds());
        }
        try {
            return next.execute(command);
        } catch (ProcessEngineException failure) {
            throw inGerman(failure);
        }
    }

    /** The engine wraps what a listener throws, and its own refusals name users, grants and ids. */
    private static ProcessEngineException inGerman(ProcessEngineException failure) {
        if (String.valueOf(failure.getMessage()).contains(OTHER_TENANT)) {
            return new Refusal("Das gehört nicht zu Ihrem Standort.");
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof AuthorizationException) {
                log.debug("Refused by the engine's grants", failure);
                return new Refusal("Dafür haben Sie keine Berechtigung.");
            }
        }
        return failure;
    }

    private static boolean isAdministrator(Authentication person) {
        List<String> groups = person.getGroupIds();
        return groups != null && groups.contains(Groups.CAMUNDA_ADMIN);
    }
}
