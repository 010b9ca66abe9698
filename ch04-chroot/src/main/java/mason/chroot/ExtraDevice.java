// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mason.cgroups.DeviceRules;
import mason.linux.DirectoryEntry;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.NodeKind;
import mason.linux.RootedDirectory;
import mason.linux.Step;

/**
 * A device of the host that the container gets, too: {@code docker run --device}.
 *
 * @param source on the host
 * @param target in the container
 */
public record ExtraDevice(Path source, String target) {

    private static final String GATHERING =
            "error gathering device information while adding custom device \"";
    private static final int KIND = 0170000;
    private static final int CHARACTER = 0020000;
    private static final int BLOCK = 0060000;

    /** What {@code source} is, as inode(7) has it. */
    private record Node(NodeKind kind, int major, int minor, int mode, int user,
            int group) {

        static Node of(Path device) {
            try {
                Map<String, Object> all = Files.readAttributes(device,
                        "unix:mode,rdev,uid,gid");
                int mode = (int) all.get("mode");
                long number = (long) all.get("rdev");
                return new Node(kind(mode, device), (int) (number >>> 8 & 0xFFF),
                        (int) (number & 0xFF | number >>> 12 & 0xFFF00), mode & 07777,
                        (int) all.get("uid"), (int) all.get("gid"));
            } catch (IOException e) {
                throw new IllegalArgumentException(GATHERING + device
                        + "\": no such file or directory", e);
            }
        }

        private static NodeKind kind(int mode, Path device) {
            return switch (mode & KIND) {
                case CHARACTER -> NodeKind.CHARACTER_DEVICE;
                case BLOCK -> NodeKind.BLOCK_DEVICE;
                default -> throw new IllegalArgumentException(
                        GATHERING + device + "\": not a device node");
            };
        }
    }

    /**
     * A device, or all that are in a directory and below it, each at the same place.
     *
     * @param source absolute
     * @throws IllegalArgumentException when there is none
     */
    public static List<ExtraDevice> at(Path source, String target) {
        if (!source.isAbsolute()) {
            throw new IllegalArgumentException(
                    GATHERING + source + "\": not an absolute path");
        }
        List<ExtraDevice> devices = HostDevices.isDirectory(source)
                ? below(source, target)
                : List.of(new ExtraDevice(source, target));
        if (devices.isEmpty()) {
            throw new IllegalArgumentException(
                    GATHERING + source + "\": not a device node");
        }
        return devices;
    }

    private static List<ExtraDevice> below(Path directory, String target) {
        return HostDevices.below(directory).stream().map(
                d -> new ExtraDevice(d, target + "/" + directory.relativize(d)))
                .toList();
    }

    /** Those that root has on the host, at the same place: {@code --privileged}. */
    public static List<ExtraDevice> all() {
        return HostDevices.all().stream().map(d -> new ExtraDevice(d, d.toString()))
                .toList();
    }

    /** What lets a cgroup use it. */
    public DeviceRules.Rule rule(String access) {
        Node node = Node.of(source);
        return new DeviceRules.Rule(
                node.kind() == NodeKind.BLOCK_DEVICE ? 'b' : 'c', "" + node.major(),
                "" + node.minor(), access);
    }

    Step into(Path root) {
        return new Making(this, new PlaceInRoot(root, target));
    }

    /** The step. */
    private record Making(ExtraDevice device, PlaceInRoot place) implements Step {

        @Override
        public void apply() {
            Node node = Node.of(device.source());
            DirectoryEntry entry = place.entry();
            try (RootedDirectory parent = entry.directory()) {
                entry.remove();
                entry.makeNode(node.kind(), node.major(), node.minor());
                entry.setOwner(node.user(), node.group());
                entry.setMode(node.mode());
            } catch (KernelException e) {
                if (!e.errno().equals(Errno.EPERM)) {
                    throw e;
                }
                ofTheHost();
            }
        }

        /** In a user namespace no device can be made: user_namespaces(7). */
        private void ofTheHost() {
            new BindMount(device.source(), device.target(), false, false)
                    .into(place.root()).apply();
        }

        @Override
        public String text() {
            return "mknod(" + place.root() + place.path() + ", as " + device.source()
                    + ")";
        }
    }
}
