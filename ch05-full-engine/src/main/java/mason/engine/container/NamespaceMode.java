// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.List;
import java.util.Optional;

/** What {@code --pid}, {@code --ipc}, {@code --uts} or {@code --network} asks for. */
record NamespaceMode(String text) {

    private static final String OF_CONTAINER = "container:";

    boolean isHost() {
        return text.equals("host");
    }

    /** The other container, by its name or id, whose namespace it is. */
    Optional<String> container() {
        return Optional.of(text).filter(t -> t.startsWith(OF_CONTAINER))
                .map(t -> t.substring(OF_CONTAINER.length()));
    }

    static NamespaceMode of(ContainerId container) {
        return new NamespaceMode(OF_CONTAINER + container.text());
    }

    /**
     * @param kind as it is to be named
     * @param others what it may be besides {@code container:}
     * @throws IllegalArgumentException if it is anything else
     */
    void check(String kind, List<String> others, boolean joins) {
        boolean joined = joins && container().filter(c -> !c.isEmpty()).isPresent();
        if (!joined && !others.contains(text)) {
            throw new IllegalArgumentException("invalid " + kind + " mode: " + text);
        }
    }
}
