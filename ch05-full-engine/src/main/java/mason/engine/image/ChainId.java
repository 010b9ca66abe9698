// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mason.engine.content.Digest;

/**
 * A layer together with all below it: OCI image specification, config.md, "Layer
 * ChainID". What a layer hides, and whether the overlay takes it a second time, depends
 * on what it lies on.
 */
record ChainId(Digest digest) {

    /** @param layers their diff ids, the lowest first */
    static List<ChainId> of(List<Digest> layers) {
        List<ChainId> chain = new ArrayList<>();
        for (Digest layer : layers) {
            chain.add(new ChainId(chain.isEmpty()
                    ? layer
                    : joined(chain.get(chain.size() - 1).digest, layer)));
        }
        return chain;
    }

    private static Digest joined(Digest below, Digest layer) {
        return Digest.of((below + " " + layer).getBytes(StandardCharsets.US_ASCII));
    }
}
