// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A command, or one of its options, with what is recorded of it.
 *
 * @param command such as {@code docker run}
 * @param option such as {@code --memory}, or {@link #ITSELF}
 * @param script what is typed and what must come of it; empty where the command's own
 *            check tells of its options, too
 */
record Row(String command, String option, Map<ApiClient, Verdict> verdicts,
        List<String> script) {

    static final String ITSELF = "itself";
    private static final String ALONE = "alone";

    boolean isCommand() {
        return option.equals(ITSELF);
    }

    String name() {
        return isCommand() ? command : command + " " + option;
    }

    Verdict verdict(ApiClient client) {
        return verdicts.getOrDefault(client, Verdict.UNKNOWN_TO_CLIENT);
    }

    /** Whether nothing else may happen at the daemon meanwhile. */
    boolean isAlone() {
        return !script.isEmpty() && script.get(0).equals(ALONE);
    }

    String lines() {
        return script.stream().filter(line -> !line.equals(ALONE))
                .collect(Collectors.joining("\n"));
    }
}
