// SPDX-License-Identifier: Apache-2.0
package mason.engine.volume;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mason.linux.Mount;
import mason.linux.MountFlag;

/**
 * What is mounted in the place of a volume's own directory while containers use it:
 * {@code docker volume create --opt}, the options of mount(8).
 *
 * @param all {@code type}, {@code device} and {@code o}
 */
public record VolumeOptions(Map<String, String> all) {

    public static final VolumeOptions NONE = new VolumeOptions(Map.of());

    private static final String TYPE = "type";
    private static final String DEVICE = "device";
    private static final String OPTIONS = "o";
    private static final String MISSING = "missing required option: \"";
    private static final Map<String, MountFlag> FLAGS = Map.of("ro", MountFlag.READ_ONLY,
            "nosuid", MountFlag.NO_SETUID, "nodev", MountFlag.NO_DEVICES, "noexec",
            MountFlag.NO_EXECUTE, "bind", MountFlag.BIND, "strictatime",
            MountFlag.STRICT_ACCESS_TIME);
    private static final List<String> USUAL =
            List.of("", "defaults", "rw", "suid", "dev", "exec", "async");

    public VolumeOptions {
        all = Map.copyOf(all);
    }

    /** @throws IllegalArgumentException in Docker's words */
    void check() {
        new TreeMap<>(all).keySet().stream()
                .filter(o -> !Set.of(TYPE, DEVICE, OPTIONS, "size").contains(o))
                .findFirst().ifPresent(o -> {
                    throw new IllegalArgumentException("invalid option: \"" + o + "\"");
                });
        if (all.containsKey("size")) {
            throw new IllegalArgumentException(
                    "quota size requested but no quota support");
        }
        for (String needed : all.isEmpty() ? List.<String>of() : List.of(DEVICE, TYPE)) {
            if (!all.containsKey(needed)) {
                throw new IllegalArgumentException(MISSING + needed + "\"");
            }
        }
    }

    boolean areNone() {
        return all.isEmpty();
    }

    /** The mounts that show at {@code place} what the volume is. */
    List<Mount> mounts(Path place) {
        Set<MountFlag> flags = EnumSet.noneOf(MountFlag.class);
        List<String> data = new ArrayList<>();
        for (String option : all.getOrDefault(OPTIONS, "").split(",")) {
            if (option.equals("rbind")) {
                flags.addAll(List.of(MountFlag.BIND, MountFlag.RECURSIVE));
            } else if (FLAGS.containsKey(option)) {
                flags.add(FLAGS.get(option));
            } else if (!USUAL.contains(option)) {
                data.add(option);
            }
        }
        List<Mount> mounts = new ArrayList<>(List.of(new Mount(all.get(DEVICE),
                place.toString(), all.get(TYPE), flags, String.join(",", data))));
        if (flags.contains(MountFlag.BIND) && flags.contains(MountFlag.READ_ONLY)) {
            Set<MountFlag> changed = EnumSet.copyOf(flags);
            changed.remove(MountFlag.RECURSIVE);
            changed.add(MountFlag.REMOUNT);
            mounts.add(new Mount("none", place.toString(), "none", changed, ""));
        }
        return mounts;
    }
}
