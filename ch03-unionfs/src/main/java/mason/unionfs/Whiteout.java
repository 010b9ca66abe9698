// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.util.Optional;

/**
 * What a layer takes away from the layers below it, told by a name that starts with
 * {@code .wh.}: OCI image specification, layer.md, "Whiteouts".
 */
sealed interface Whiteout {

    String PREFIX = ".wh.";
    String RESERVED = ".wh..wh.";
    String OPAQUE = ".wh..wh..opq";

    /** One name is gone. */
    record Hidden(LayerPath path) implements Whiteout {
    }

    /** All that lower layers have in this directory is gone. */
    record Opaque(LayerPath directory) implements Whiteout {
    }

    /** Notes that the aufs driver kept for itself. */
    record Ignored() implements Whiteout {
    }

    /** What {@code path} takes away; nothing if it is an ordinary name. */
    static Optional<Whiteout> of(LayerPath path) {
        String name = path.name();
        if (path.names().stream().noneMatch(n -> n.startsWith(PREFIX))) {
            return Optional.empty();
        }
        if (name.equals(OPAQUE)) {
            return Optional.of(new Opaque(path.parent()));
        }
        if (path.names().stream().anyMatch(n -> n.startsWith(RESERVED))) {
            return Optional.of(new Ignored());
        }
        return Optional.of(new Hidden(path.sibling(hidden(name))));
    }

    private static String hidden(String name) {
        String hidden = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
        if (hidden.isEmpty() || hidden.equals(".") || hidden.equals("..")) {
            throw new LayerFormatException("looks like a whiteout, but of nothing");
        }
        return hidden;
    }
}
