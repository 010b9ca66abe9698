// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The members of a JSON object of an answer, as one version of the API knows them. */
public final class Members {

    private final ApiVersion version;
    private final Map<String, Object> members = new LinkedHashMap<>();

    private Members(ApiVersion version) {
        this.version = version;
    }

    public static Members of(ApiVersion version) {
        return new Members(version);
    }

    /** Of an object that is the same in all versions. */
    public static Members ofAll() {
        return new Members(ApiVersion.NEWEST);
    }

    public Members with(String name, Object value) {
        members.put(name, value instanceof Members inner ? inner.members : value);
        return this;
    }

    /** Only if there is a value. */
    public Members withAny(String name, Optional<?> value) {
        value.ifPresent(v -> with(name, v));
        return this;
    }

    /** Only for versions from 1.{@code minor} on. */
    public Members since(int minor, String name, Object value) {
        return version.has(minor) ? with(name, value) : this;
    }

    /** Only for versions before 1.{@code minor}. */
    public Members before(int minor, String name, Object value) {
        return version.has(minor) ? this : with(name, value);
    }

    public Map<String, Object> map() {
        return members;
    }
}
