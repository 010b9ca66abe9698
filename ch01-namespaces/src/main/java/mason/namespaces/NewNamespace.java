// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.launch.Plan;

/** A new namespace of one kind, and what it takes to be of use. */
public sealed interface NewNamespace permits UserNamespace, MountNamespace, UtsNamespace,
        IpcNamespace, NetworkNamespace, PidNamespace, CgroupNamespace, TimeNamespace {

    /** How it is made and set up. */
    Plan plan();
}
