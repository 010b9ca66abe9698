// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How an image was made, with the size of what each step brought: docker-history(1).
 */
record ImageHistory(ImageStore store) {

    /** The last step first. */
    List<HistoryRow> of(Image image) throws IOException {
        List<ChainId> chain = image.chain();
        List<HistoryRow> rows = new ArrayList<>();
        int layer = 0;
        for (HistoryStep step : image.config().history()) {
            boolean has = !step.emptyLayer() && layer < chain.size();
            rows.add(new HistoryRow(step,
                    has ? store.layers().size(chain.get(layer)) : 0));
            layer += has ? 1 : 0;
        }
        Collections.reverse(rows);
        return rows;
    }
}
