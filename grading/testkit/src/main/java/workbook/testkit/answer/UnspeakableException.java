// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

/** A value that can't cross the line. */
final class UnspeakableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnspeakableException(Class<?> type) {
        super(type.getName());
    }
}
