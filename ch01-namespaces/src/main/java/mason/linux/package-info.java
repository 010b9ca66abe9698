// SPDX-License-Identifier: Apache-2.0
/** The kernel's calls as Java values: the only package that binds native functions. */
package mason.linux;
