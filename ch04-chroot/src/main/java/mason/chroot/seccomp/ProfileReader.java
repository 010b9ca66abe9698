// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mason.chroot.seccomp.ArgumentCondition.Comparison;
import mason.linux.Capability;
import mason.linux.Errno;
import mason.linux.KernelVersion;

/** Reads a profile from JSON. */
final class ProfileReader {

    private int errno = Errno.EPERM.number();

    WrittenProfile read(String json) {
        try {
            return profile(JsonParser.parseString(json).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | ClassCastException
                | UnsupportedOperationException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "not a seccomp profile: " + e.getMessage(), e);
        }
    }

    private WrittenProfile profile(JsonObject profile) {
        if (profile.has("listenerPath")) {
            throw new IllegalArgumentException(
                    "a seccomp profile that asks a program at ["
                            + text(profile, "listenerPath") + "] is not supported");
        }
        errno = number(profile, "defaultErrnoRet", errno);
        List<SeccompRule> rules = new ArrayList<>();
        for (JsonElement rule : array(profile, "syscalls")) {
            rules.add(rule(rule.getAsJsonObject()));
        }
        return new WrittenProfile(
                SeccompAction.parse(text(profile, "defaultAction"), errno), rules);
    }

    /** Docker's old form names one call, {@code name}. */
    private SeccompRule rule(JsonObject rule) {
        List<String> names = new ArrayList<>(texts(rule, "names"));
        if (rule.has("name")) {
            names.add(text(rule, "name"));
        }
        List<ArgumentCondition> conditions = new ArrayList<>();
        for (JsonElement condition : array(rule, "args")) {
            conditions.add(condition(condition.getAsJsonObject()));
        }
        return new SeccompRule(names,
                SeccompAction.parse(text(rule, "action"),
                        number(rule, "errnoRet", errno)),
                conditions, circumstances(rule, "includes"),
                circumstances(rule, "excludes"));
    }

    private static ArgumentCondition condition(JsonObject condition) {
        return new ArgumentCondition(number(condition, "index", 0),
                Comparison.parse(text(condition, "op")), word(condition, "value"),
                word(condition, "valueTwo"));
    }

    private static Circumstances circumstances(JsonObject rule, String name) {
        if (!isThere(rule, name)) {
            return Circumstances.NONE;
        }
        JsonObject all = rule.getAsJsonObject(name);
        Set<Capability> capabilities = new HashSet<>();
        for (String capability : texts(all, "caps")) {
            capabilities.add(Capability.find(capability)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "not a capability: [" + capability + "]")));
        }
        Optional<KernelVersion> minimum = isThere(all, "minKernel")
                ? Optional.of(KernelVersion.of(text(all, "minKernel")))
                : Optional.empty();
        return new Circumstances(texts(all, "arches"), capabilities, minimum);
    }

    private static boolean isThere(JsonObject object, String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    private static JsonArray array(JsonObject object, String name) {
        return isThere(object, name) ? object.getAsJsonArray(name) : new JsonArray();
    }

    private static List<String> texts(JsonObject object, String name) {
        List<String> texts = new ArrayList<>();
        array(object, name).forEach(element -> texts.add(element.getAsString()));
        return texts;
    }

    private static String text(JsonObject object, String name) {
        return isThere(object, name) ? object.get(name).getAsString() : "";
    }

    private static int number(JsonObject object, String name, int otherwise) {
        return isThere(object, name) ? object.get(name).getAsInt() : otherwise;
    }

    /** 64 bits, unsigned. */
    private static long word(JsonObject object, String name) {
        return isThere(object, name)
                ? object.get(name).getAsBigInteger().longValue()
                : 0;
    }
}
