// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mason.engine.config.HostConfig;

/** Members of {@code HostConfig} that this engine does not know: refused, not ignored. */
final class UnservedMembers {

    /** Those without an effect on Linux, and those that Docker ignores, too. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("Capabilities", "Cgroup",
            "ConsoleSize", "ContainerIDFile", "CpuCount", "CpuPercent", "DiskQuota",
            "IOMaximumBandwidth", "IOMaximumIOps", "Isolation", "KernelMemory",
            "KernelMemoryTCP", "LxcConf");
    private static final Set<String> KNOWN = names(HostConfig.class)
            .collect(Collectors.toUnmodifiableSet());

    private UnservedMembers() {
    }

    /** The components of a record whose parts are written as one object. */
    private static Stream<String> names(Class<?> record) {
        return Stream.of(record.getRecordComponents()).map(RecordComponent::getType)
                .flatMap(part -> Stream.of(part.getDeclaredFields()))
                .map(field -> field.isAnnotationPresent(SerializedName.class)
                        ? field.getAnnotation(SerializedName.class).value()
                        : FieldNamingPolicy.UPPER_CAMEL_CASE.translateName(field));
    }

    /** @throws ApiException naming the first */
    static void check(JsonElement hostConfig) {
        if (hostConfig instanceof JsonObject asked) {
            asked.entrySet().stream().filter(e -> !isServed(e.getKey()))
                    .filter(e -> isAsked(e.getValue())).map(Map.Entry::getKey)
                    .findFirst().ifPresent(UnservedMembers::refuse);
        }
    }

    private static boolean isServed(String name) {
        return KNOWN.stream().anyMatch(name::equalsIgnoreCase)
                || WITHOUT_EFFECT.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Clients send all that they know, most of it as nothing, zero or false. */
    private static boolean isAsked(JsonElement value) {
        return !Set.of("null", "0", "false", "\"\"", "[]", "{}")
                .contains(value.toString());
    }

    private static void refuse(String name) {
        throw ApiException.notImplemented(
                "HostConfig." + name + " is not there yet: mason cannot do it so far");
    }
}
