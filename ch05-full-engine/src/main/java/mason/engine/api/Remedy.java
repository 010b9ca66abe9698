// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.util.Map;

/** What can be done about a failure of the disk, as the text of its errno tells it. */
final class Remedy {

    private static final Map<String, String> OF = Map.of("No space left on device",
            "removing containers, images or volumes makes room",
            "Disk quota exceeded", "removing containers, images or volumes makes room",
            "Read-only file system",
            "the directory of the engine has to be mounted for writing");

    private Remedy() {
    }

    /** The sentence, with a remedy where there is one. */
    static String with(String sentence) {
        return OF.entrySet().stream().filter(e -> sentence.contains(e.getKey()))
                .findFirst().map(e -> sentence + "; " + e.getValue()).orElse(sentence);
    }
}
