// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

/** What the answer threw in its process: its class is only a name here. */
public final class AnswerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String type;

    AnswerException(String type, String message) {
        super(message);
        this.type = type;
    }

    /** The simple name of the class of what was thrown. */
    public String type() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return type + (getMessage() == null ? "" : ": " + getMessage());
    }
}
