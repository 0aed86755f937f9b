package de.jospen.engine.access;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.Authorization;
import org.camunda.bpm.webapp.impl.security.filter.EngineRequestAuthorizer;

/**
 * Opens what belongs to one of the web apps to whoever may open that app; the rules of the web apps themselves ask for a
 * login only. Named in {@code accessRules.json}. Admin's metrics are read past the engine's commands, so that {@link
 * PersonGuard} never sees them.
 */
public class AppRequestAuthorizer extends EngineRequestAuthorizer {

    @Override
    public Authorization authorize(Map<String, String> parameters) {
        Authorization loggedIn = super.authorize(parameters);
        String app = parameters.get("app");
        return loggedIn.isGranted()
                        && loggedIn.getAuthentication() instanceof UserAuthentication user
                        && !user.isAuthorizedForApp(app)
                ? Authorization.denied(user).forApplication(app)
                : loggedIn;
    }
}
