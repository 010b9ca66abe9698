// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.List;
import mason.engine.config.LogConfig;

/** Where the output of a container can go, checked in the words of moby's logger. */
final class LogDriver {

    private static final List<String> OPTIONS = List.of("max-size", "max-file", "mode");
    private static final List<String> NOT_YET = List.of("compress", "max-buffer-size");

    private LogDriver() {
    }

    /**
     * @throws IllegalArgumentException with the driver or option that there is not
     * @throws UnsupportedOperationException with the option that Docker has and mason not
     */
    static void check(LogConfig asked) {
        if (asked.type().equals("none")) {
            return;
        }
        String mode = asked.config().getOrDefault("mode", "");
        refuse(!List.of("", "blocking", "non-blocking").contains(mode),
                "logger: logging mode not supported: " + mode);
        refuse(!asked.type().equals("json-file"),
                "logger: no log driver named '" + asked.type() + "' is registered");
        for (String option : asked.config().keySet()) {
            if (NOT_YET.contains(option) || mode.equals("non-blocking")) {
                throw new UnsupportedOperationException("--log-opt " + option
                        + " is not there yet: mason cannot do it so far");
            }
            refuse(!OPTIONS.contains(option) && !LogAttributes.OPTIONS.contains(option),
                    "unknown log opt '" + option + "' for json-file log driver");
        }
        LogRotation.of(asked);
        new LogAttributes(asked).check();
    }

    private static void refuse(boolean isWrong, String why) {
        if (isWrong) {
            throw new IllegalArgumentException(why);
        }
    }
}
