// SPDX-License-Identifier: Apache-2.0
/** JSON documents from elsewhere, read without trusting their shape. */
package mason.engine.json;
