// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.util.Arrays;
import java.util.List;

/**
 * Where in a layer an entry belongs. A leading slash means the root of the layer, and
 * {@code ..} is refused: no tool that makes layers has a use for it.
 *
 * @param names from the root down; none is the root itself
 */
record LayerPath(List<String> names) {

    static LayerPath of(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new LayerFormatException("has a NUL in its name");
        }
        List<String> names = Arrays.stream(text.split("/"))
                .filter(name -> !name.isEmpty() && !name.equals(".")).toList();
        if (names.contains("..")) {
            throw new LayerFormatException("climbs out of the layer with [..]");
        }
        return new LayerPath(names);
    }

    boolean isRoot() {
        return names.isEmpty();
    }

    /** The last component; {@code .} for the root, as seen from itself. */
    String name() {
        return isRoot() ? "." : names.get(names.size() - 1);
    }

    /** The directory it is in; the root is in itself. */
    LayerPath parent() {
        return isRoot() ? this : new LayerPath(names.subList(0, names.size() - 1));
    }

    boolean isBelow(LayerPath other) {
        return names.size() > other.names.size()
                && names.subList(0, other.names.size()).equals(other.names);
    }

    /** The same path from a directory on. */
    LayerPath below(LayerPath directory) {
        return directory.isRoot() ? this : of(directory + "/" + this);
    }

    LayerPath sibling(String name) {
        return of(parent() + "/" + name);
    }

    @Override
    public String toString() {
        return isRoot() ? "." : String.join("/", names);
    }
}
