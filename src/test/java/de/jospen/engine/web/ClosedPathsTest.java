package de.jospen.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/SETUP/default/user/create",
                "/camunda/api/admin//setup/default",
                "/camunda/api/admin/setup;x=1/default",
                "/camunda/api/admin;/setup;/default",
                "/camunda/api/admin/%73etup/default",
                "/camunda/api/admin/%2573etup/default",
                "/camunda/api/admin/%252573etup/default",
                "/camunda/api/admin/set\nup/default",
                "/camunda/api/admin/setup\n/default",
                "/camunda/api/admin/setup%0a/default",
                "/camunda/api/admin/setup%0d%0a/default",
                "/camunda/api/admin/setup%250a/default",
                "/camunda/api/admin/setup%09/default",
                "/camunda/api/admin/setup%20/default",
                "/camunda/api/admin/setup./default",
                "/camunda/api/admin\\setup\\default",
                "/camunda/api/admin%5csetup/default",
                "/camunda/api/admin%2fsetup%2fdefault",
                "/camunda/app/admin/default/setup/",
                "/camunda/api/engine/engine/default/external-task/fetchAndLock",
                "/camunda/api/engine/engine/default/external-task/fetchAndLock%0a",
                "/any\u0000thing",
                "/any\u2028thing"
            })
    void everySpellingIsClosed(String path) {
        assertThat(ClosedPaths.isClosed(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/app/admin/default/",
                "/camunda/api/engine/engine/default/user/m%C3%BCller",
                "/camunda/api/engine/engine/default/task/setup.test",
                "/jospen/suche.html",
                "/a+b%",
                "/"
            })
    void othersAreOpen(String path) {
        assertThat(ClosedPaths.isClosed(path)).isFalse();
    }
}
