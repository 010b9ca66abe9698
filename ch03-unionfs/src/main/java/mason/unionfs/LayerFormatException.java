// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

/** An archive that is broken or means harm: which entry, and what is wrong with it. */
public final class LayerFormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LayerFormatException(String sentence) {
        super(sentence);
    }

    LayerFormatException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The same complaint, now that it is known which entry it is about. */
    LayerFormatException about(String entry) {
        return new LayerFormatException("layer entry [" + entry + "] " + getMessage(),
                getCause());
    }
}
