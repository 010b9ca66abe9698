// SPDX-License-Identifier: Apache-2.0
package mason.engine.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Two things measured in turn, so that a machine that gets slower slows both.
 *
 * @param ours milliseconds, or whatever is compared
 * @param theirs of the same rounds
 */
record Pairs(List<Double> ours, List<Double> theirs) {

    private static final double NANOSECONDS = 1e6;
    /** What the one leaves to be done must not be paid for by the other. */
    private static final long REST_MILLISECONDS = 200;

    /** What is measured. */
    interface Work {

        void perform() throws Exception;
    }

    /** The first round of both is not counted: it finds nothing in any cache. */
    static Pairs measured(int rounds, Work ours, Work theirs) throws Exception {
        Pairs pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round <= rounds; round++) {
            double first = milliseconds(ours);
            double second = milliseconds(theirs);
            if (round > 0) {
                pairs.ours.add(first);
                pairs.theirs.add(second);
            }
        }
        return pairs;
    }

    private static double milliseconds(Work work) throws Exception {
        Thread.sleep(REST_MILLISECONDS);
        long begin = System.nanoTime();
        work.perform();
        return (System.nanoTime() - begin) / NANOSECONDS;
    }

    double ofOurs() {
        return quantile(ours, 0.5);
    }

    double ofTheirs() {
        return quantile(theirs, 0.5);
    }

    /** Of ours to theirs: 0.5 is the median, 0.25 and 0.75 enclose half of all pairs. */
    double ratio(double which) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return quantile(ratios, which);
    }

    static double quantile(List<Double> values, double which) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.round(which * (sorted.size() - 1)));
    }
}
