// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.List;
import java.util.stream.IntStream;
import mason.launch.Plan;
import mason.linux.Fd;
import mason.linux.KernelCall;
import mason.linux.OpenFlag;
import mason.linux.WriteDescriptor;

/**
 * The files by which a process joins a cgroup, held open: in the mount namespace of a
 * container their paths lead nowhere.
 */
public record CgroupDoor(List<Fd> files) implements AutoCloseable {

    static CgroupDoor of(List<CgroupDirectory> directories) {
        return new CgroupDoor(directories.stream()
                .map(d -> Fd.open(d.joinFile().toString(), OpenFlag.WRITE_ONLY))
                .toList());
    }

    /**
     * The process joins by its own call; 0 stands for the process that writes.
     *
     * @param first the number of its descriptor for the first of the files
     */
    public Plan plan(int first) {
        return Plan.inProcess1(IntStream.range(0, files.size())
                .mapToObj(n -> new WriteDescriptor(new Fd(first + n), "0"))
                .toArray(KernelCall[]::new));
    }

    @Override
    public void close() {
        files.forEach(Fd::close);
    }
}
