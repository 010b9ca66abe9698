// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mason.linux.Fd;
import mason.linux.Mount;
import mason.linux.MountFlag;
import mason.linux.Step;

/**
 * Files in memory that are gone with the container: {@code docker run --tmpfs}.
 *
 * @param options of tmpfs(5), such as {@code size=64m}
 */
public record TmpfsMount(String target, Set<MountFlag> flags,
        List<String> options) implements RootMount {

    private static final Set<MountFlag> USUAL = EnumSet.of(MountFlag.NO_SETUID,
            MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE);
    private static final String KNOWN = "size=\\d+[kKmMgG%]?|mode=[0-7]{1,4}|uid=\\d+"
            + "|gid=\\d+|nr_inodes=\\d+[kKmMgG]?|nr_blocks=\\d+[kKmMgG]?";

    /** As {@code --tmpfs TARGET[:OPTIONS]} has it. */
    public static TmpfsMount parse(String text) {
        String[] parts = text.split(":", 2);
        Set<MountFlag> flags = EnumSet.copyOf(USUAL);
        List<String> options = new ArrayList<>();
        for (String option : parts.length < 2 || parts[1].isEmpty()
                ? new String[0]
                : parts[1].split(",")) {
            if (!changed(flags, option)) {
                options.add(checked(option));
            }
        }
        return new TmpfsMount(parts[0], flags, List.copyOf(options));
    }

    private static boolean changed(Set<MountFlag> flags, String option) {
        return switch (option) {
            case "ro" -> with(flags, MountFlag.READ_ONLY, true);
            case "rw" -> with(flags, MountFlag.READ_ONLY, false);
            case "nosuid" -> with(flags, MountFlag.NO_SETUID, true);
            case "suid" -> with(flags, MountFlag.NO_SETUID, false);
            case "nodev" -> with(flags, MountFlag.NO_DEVICES, true);
            case "dev" -> with(flags, MountFlag.NO_DEVICES, false);
            case "noexec" -> with(flags, MountFlag.NO_EXECUTE, true);
            case "exec" -> with(flags, MountFlag.NO_EXECUTE, false);
            default -> false;
        };
    }

    private static boolean with(Set<MountFlag> flags, MountFlag flag, boolean set) {
        if (set) {
            flags.add(flag);
        } else {
            flags.remove(flag);
        }
        return true;
    }

    private static String checked(String option) {
        if (!option.matches(KNOWN)) {
            throw new IllegalArgumentException(
                    "not an option of tmpfs: [" + option + "]");
        }
        return option;
    }

    /** The same for a container whose user 0 is {@code first} on the host. */
    public TmpfsMount ownedFrom(int first) {
        return new TmpfsMount(target, flags, options.stream().map(o -> o
                .matches("[ug]id=.*")
                        ? o.substring(0, 4)
                                + (Long.parseLong(o.substring(4)) + first)
                        : o)
                .toList());
    }

    @Override
    public Step into(Path root) {
        return new Attachment(this, new PlaceInRoot(root, target));
    }

    /** The step. */
    private record Attachment(TmpfsMount mount, PlaceInRoot place) implements Step {

        @Override
        public void apply() {
            try (Fd target = place.directory()) {
                new Mount("tmpfs", target.inProc(), "tmpfs", mount.flags(),
                        options(target)).apply();
            }
        }

        /** Without a mode of its own it has that of the directory it hides. */
        private String options(Fd target) {
            List<String> all = new ArrayList<>(mount.options());
            if (all.stream().noneMatch(o -> o.startsWith("mode="))) {
                all.add(0, "mode=" + mode(target));
            }
            return String.join(",", all);
        }

        private static String mode(Fd target) {
            try {
                int mode = (int) Files.getAttribute(Path.of(target.inProc()),
                        "unix:mode");
                return Integer.toOctalString(mode & 07777);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String text() {
            return "tmpfs(" + place.root() + place.path() + ")";
        }
    }
}
