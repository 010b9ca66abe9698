// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name people call an image by, such as {@code busybox:latest}: the grammar of the
 * OCI distribution specification, "Pulling manifests".
 *
 * @param repository lower-case path components
 * @param tag at most 128 characters
 */
public record ImageReference(String repository, String tag) {

    private static final Pattern GRAMMAR = Pattern.compile(
            "([a-z0-9]+(?:[._/-]+[a-z0-9]+)*(?::[0-9]+/[a-z0-9._/-]+)?)"
                    + "(?::([A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?");

    /** What Docker adds to a name that says no registry, and leaves out again. */
    private static final Pattern USUAL_REGISTRY = Pattern.compile(
            "^(index\\.)?docker\\.io/(library/)?");

    /**
     * Reads a name with or without a tag; without one it is {@code latest}. The registry
     * that Docker takes for granted is left out, as Docker does when it lists images.
     */
    public static ImageReference parse(String text) {
        Matcher matcher = GRAMMAR.matcher(USUAL_REGISTRY.matcher(text).replaceFirst(""));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an image name: [" + text
                    + "]; expected something like busybox or busybox:latest");
        }
        String tag = matcher.group(2);
        return new ImageReference(matcher.group(1), tag == null ? "latest" : tag);
    }

    @Override
    public String toString() {
        return repository + ":" + tag;
    }
}
