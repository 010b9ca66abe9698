// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import static java.lang.String.CASE_INSENSITIVE_ORDER;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import mason.engine.config.HostConfig;
import mason.engine.json.AnyCase;

/** Members of what is asked that this engine does not know: refused, not ignored. */
final class UnservedMembers {

    /** Those without an effect on Linux, and those that Docker ignores, too. */
    private static final List<String> WITHOUT_EFFECT = List.of("Capabilities", "Cgroup",
            "ConsoleSize", "ContainerIDFile", "CpuCount", "CpuPercent", "DiskQuota",
            "IOMaximumBandwidth", "IOMaximumIOps", "KernelMemory",
            "KernelMemoryTCP", "LxcConf");
    private static final Set<String> ENDPOINT =
            Set.of("IPAMConfig", "Links", "GwPriority");
    /** Clients write them in any case, as Go reads them. */
    private static final Predicate<String> NOT_SERVED =
            Predicate.not(served()::contains);

    private UnservedMembers() {
    }

    private static Set<String> served() {
        Set<String> served = new TreeSet<>(CASE_INSENSITIVE_ORDER);
        served.addAll(WITHOUT_EFFECT);
        served.addAll(AnyCase.fields(HostConfig.class).keySet());
        return served;
    }

    /** @throws ApiException naming the first */
    static void check(JsonObject body) {
        if (body.get("HostConfig") instanceof JsonObject host) {
            checkNames(host);
        }
        refuse("HostConfig", body.get("HostConfig"), NOT_SERVED);
        if (body.get("NetworkingConfig") instanceof JsonObject networking && networking
                .get("EndpointsConfig") instanceof JsonObject endpoints) {
            endpoints.entrySet().forEach(
                    e -> refuse("EndpointsConfig", e.getValue(), ENDPOINT::contains));
        }
    }

    /** @throws ApiException naming the first of those that an update asks for */
    static void checkUpdate(JsonObject body) {
        refuse("UpdateConfig", body, NOT_SERVED);
    }

    private static void checkNames(JsonObject host) {
        String isolation = text(host, "Isolation");
        if (!List.of("", "default").contains(isolation)) {
            throw ApiException.invalid("invalid isolation (" + isolation + ") on linux");
        }
    }

    private static String text(JsonObject host, String name) {
        return host.get(name) instanceof JsonPrimitive text ? text.getAsString() : "";
    }

    /** @throws ApiException for a start from a checkpoint */
    static void checkStart(Query query) {
        if (query.text("checkpoint").isPresent()) {
            throw ApiException
                    .invalid("checkpoint is only supported in experimental mode");
        }
    }

    private static void refuse(String part, JsonElement asked,
            Predicate<String> isUnserved) {
        if (asked instanceof JsonObject members) {
            members.entrySet().stream().filter(e -> isUnserved.test(e.getKey()))
                    .filter(e -> isAsked(e.getValue())).map(Map.Entry::getKey)
                    .findFirst().ifPresent(name -> {
                        throw ApiException.notImplemented(part + "." + name
                                + " is not there yet: mason cannot do it so far");
                    });
        }
    }

    /** Clients send all that they know, most of it as nothing, zero or false. */
    private static boolean isAsked(JsonElement value) {
        return !Set.of("null", "0", "false", "\"\"", "[]", "{}")
                .contains(value.toString());
    }
}
