// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

/** A container has no file at a path. */
public final class NoSuchPathException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoSuchPathException(String path) {
        super("Could not find the file " + path + " in container");
    }
}
