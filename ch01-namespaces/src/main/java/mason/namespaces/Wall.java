// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

/** One kind of namespace, and what it takes to live in it. */
public sealed interface Wall permits UserNamespace, MountNamespace, UtsNamespace,
        IpcNamespace, NetworkNamespace, PidNamespace, CgroupNamespace, TimeNamespace {

    /** How it is put up. */
    Plan plan();
}
