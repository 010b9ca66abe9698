// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerbTest {

    /** A row for each state: what is allowed in it. */
    private static final Map<ContainerState, String> ALLOWED = Map.of(
            ContainerState.CREATED, "START RENAME UPDATE REMOVE",
            ContainerState.RUNNING, "STOP KILL PAUSE EXEC RENAME UPDATE",
            ContainerState.PAUSED, "STOP KILL UNPAUSE RENAME UPDATE",
            ContainerState.RESTARTING, "STOP KILL RENAME UPDATE",
            ContainerState.REMOVING, "",
            ContainerState.EXITED, "START RENAME UPDATE REMOVE",
            ContainerState.DEAD, "REMOVE");

    @ParameterizedTest
    @EnumSource
    void a_state_allows_some_verbs_and_no_others(ContainerState state) {
        assertThat(Arrays.stream(Verb.values()).filter(v -> v.isAllowedIn(state))
                .map(Verb::name).collect(Collectors.joining(" ")))
                .isEqualTo(ALLOWED.get(state));
    }

    @Test
    void a_conflict_names_the_container_and_its_state() {
        ContainerId id = new ContainerId("ab".repeat(32));
        assertThatThrownBy(() -> Verb.EXEC.check(id, ContainerState.PAUSED))
                .isInstanceOf(ConflictException.class)
                .hasMessage("Container " + id
                        + " is paused, unpause the container before exec");
        Verb.STOP.check(id, ContainerState.PAUSED);
    }
}
