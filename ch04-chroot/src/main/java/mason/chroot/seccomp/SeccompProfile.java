// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import mason.linux.SetSeccompFilter;

/** Which system calls a container may make, whatever the machine. */
public sealed interface SeccompProfile permits DockerDefaultProfile, WrittenProfile {

    /** What Docker gives a container that asks for nothing else. */
    static SeccompProfile dockerDefault() {
        return new DockerDefaultProfile();
    }

    /**
     * Of a JSON document in the form of Docker's {@code --security-opt seccomp=FILE} and
     * of the OCI runtime specification, config-linux.md, "Seccomp".
     *
     * @throws IllegalArgumentException naming what isn't understood
     */
    static SeccompProfile parse(String json) {
        return new ProfileReader().read(json);
    }

    /** The call that puts the profile into force. */
    SetSeccompFilter on(SeccompTarget target);
}
