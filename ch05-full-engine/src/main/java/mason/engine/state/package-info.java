// SPDX-License-Identifier: Apache-2.0
/** The state directory: who may change it, and what a killed engine left half done. */
package mason.engine.state;
