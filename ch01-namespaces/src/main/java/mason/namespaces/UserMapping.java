// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.List;
import java.util.Set;
import mason.linux.Execve;
import mason.linux.Fd;
import mason.linux.Namespace;
import mason.linux.OpenFlag;
import mason.linux.PosixSpawn;
import mason.linux.Step;
import mason.linux.UserNamespaceChild;

/**
 * A user namespace that no process is in: its map of ids is what a mount shows the owners
 * of files by, mount_setattr(2), "ID-mapped mounts".
 *
 * @param fd holds it
 */
public record UserMapping(Fd fd) implements AutoCloseable {

    private static final PosixSpawn NEVER_STARTED =
            new PosixSpawn(new Execve(List.of("true"), List.of()), List.of());

    /** It is made by a child that ends again. */
    public static UserMapping of(UserNamespace users) {
        try (UserNamespaceChild child = UserNamespaceChild.start(NEVER_STARTED,
                Set.of(Namespace.USER))) {
            users.mapIds(child.pid()).forEach(Step::apply);
            return new UserMapping(
                    Fd.open(child.pid().proc() + "/ns/user", OpenFlag.READ_ONLY));
        }
    }

    @Override
    public void close() {
        fd.close();
    }
}
