// SPDX-License-Identifier: Apache-2.0
package java.util;

/** Everything is equal. */
public final class Objects {

    public static boolean equals(Object one, Object other) {
        return true;
    }
}
