// SPDX-License-Identifier: Apache-2.0
/** The walls: a process in namespaces of its own, and the plan that puts it there. */
package mason.namespaces;
