// SPDX-License-Identifier: Apache-2.0
/** The eight kinds of namespace: what each needs to be of use, and all together. */
package mason.namespaces;
