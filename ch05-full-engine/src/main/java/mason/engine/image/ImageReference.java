// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mason.engine.content.Digest;

/**
 * The name people call an image by, such as {@code busybox:latest}, with the grammar of
 * the distribution project's {@code reference} package, which docker uses too.
 *
 * @param domain the registry; {@code docker.io} when the name says none
 * @param path lower-case components; those of the usual registry have at least two
 * @param tag at most 128 characters
 */
public record ImageReference(String domain, String path, Optional<String> tag,
        Optional<Digest> digest) {

    private static final String USUAL_DOMAIN = "docker.io";
    private static final String USUAL_OWNER = "library/";
    private static final int LONGEST = 255;

    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
    private static final String DOMAIN = "(?:" + LABEL + "(?:\\." + LABEL
            + ")*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?";
    private static final String COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    private static final Pattern GRAMMAR = Pattern.compile("(?:(" + DOMAIN + ")/)?("
            + COMPONENT + "(?:/" + COMPONENT + ")*)(?::(\\w[\\w.-]{0,127}))?"
            + "(?:@(sha256:[0-9a-f]{64}))?");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    /** Reads a name; without a tag and a digest it is {@code latest}. */
    public static ImageReference parse(String text) {
        String full = withDomain(text);
        Matcher matcher = GRAMMAR.matcher(full);
        if (!matcher.matches() || matcher.group(1) == null || ID.matcher(text).matches()
                || matcher.group(2).length() > LONGEST) {
            throw new InvalidReferenceException(text, hint(text));
        }
        Optional<Digest> digest =
                Optional.ofNullable(matcher.group(4)).map(Digest::parse);
        Optional<String> tag = Optional.ofNullable(matcher.group(3))
                .or(() -> digest.isPresent() ? Optional.empty() : Optional.of("latest"));
        return new ImageReference(matcher.group(1), matcher.group(2), tag, digest);
    }

    private static String hint(String text) {
        String small = withDomain(text.toLowerCase(Locale.ROOT));
        return GRAMMAR.matcher(small).matches()
                ? "the name of a repository has no capital letters"
                : "expected something like busybox or busybox:latest";
    }

    /**
     * What is in front of the first slash is a registry if it has a dot, a port or a
     * capital letter, or is {@code localhost}: splitDockerDomain in normalize.go.
     */
    private static String withDomain(String text) {
        int slash = text.indexOf('/');
        String first = slash < 0 ? "" : text.substring(0, slash);
        boolean isDomain = first.matches(".*[.:A-Z].*") || first.equals("localhost");
        String domain = isDomain ? first : USUAL_DOMAIN;
        String path = isDomain ? text.substring(slash + 1) : text;
        if (domain.equals("index.docker.io")) {
            domain = USUAL_DOMAIN;
        }
        return domain + "/" + (domain.equals(USUAL_DOMAIN) && path.indexOf('/') < 0
                ? USUAL_OWNER : "") + path;
    }

    /** Whether a text is a name with neither tag nor digest: all tags may be meant. */
    static boolean isRepository(String text) {
        Matcher matcher = GRAMMAR.matcher(withDomain(text));
        return matcher.matches() && matcher.group(3) == null && matcher.group(4) == null;
    }

    /** With all that docker adds. */
    String fullName() {
        return domain + "/" + path + tag.map(t -> ":" + t).orElse("")
                + digest.map(d -> "@" + d).orElse("");
    }

    boolean hasSameRepository(ImageReference other) {
        return domain.equals(other.domain) && path.equals(other.path);
    }

    /** Without what docker adds, as it does when it lists images. */
    public String repository() {
        if (!domain.equals(USUAL_DOMAIN)) {
            return domain + "/" + path;
        }
        String rest = path.startsWith(USUAL_OWNER) ? path.substring(USUAL_OWNER.length())
                : path;
        return rest.indexOf('/') < 0 ? rest : path;
    }

    @Override
    public String toString() {
        return repository() + tag.map(t -> ":" + t).orElse("")
                + digest.map(d -> "@" + d).orElse("");
    }
}
