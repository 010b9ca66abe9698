// SPDX-License-Identifier: Apache-2.0
package org.junit.jupiter.api;

/** Marks nothing: it is not there at run time. */
public @interface Test {
}
