// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.util.Comparator;

/**
 * A version of the Docker Engine API, as a path begins with it: {@code /v1.41/info}.
 * What a version does not know is neither read nor sent.
 */
public record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {

    public static final ApiVersion OLDEST = new ApiVersion(1, 24);
    public static final ApiVersion NEWEST = new ApiVersion(1, 47);

    /** @param text digits and dots; a part that is missing is 0 */
    static ApiVersion parse(String text) {
        String[] parts = text.split("\\.");
        return new ApiVersion(part(parts, 0), part(parts, 1));
    }

    private static int part(String[] parts, int index) {
        boolean isNumber = index < parts.length && parts[index].matches("[0-9]{1,6}");
        return isNumber ? Integer.parseInt(parts[index]) : 0;
    }

    /** @throws ApiException when the engine does not serve it */
    ApiVersion checked() {
        if (compareTo(OLDEST) < 0) {
            throw ApiException.invalid("client version " + this + " is too old. Minimum"
                    + " supported API version is " + OLDEST
                    + ", please upgrade your client to a newer version");
        }
        if (compareTo(NEWEST) > 0) {
            throw ApiException.invalid("client version " + this + " is too new. Maximum"
                    + " supported API version is " + NEWEST);
        }
        return this;
    }

    /** Whether it is 1.{@code minor} or later. */
    public boolean has(int minorVersion) {
        return compareTo(new ApiVersion(1, minorVersion)) >= 0;
    }

    /** As {@code com.google.gson.annotations.Since} has it: 1.41. */
    double number() {
        return Double.parseDouble(toString());
    }

    @Override
    public int compareTo(ApiVersion other) {
        return Comparator.comparingInt(ApiVersion::major)
                .thenComparingInt(ApiVersion::minor).compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
