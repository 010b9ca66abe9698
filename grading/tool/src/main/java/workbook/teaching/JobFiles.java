// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import workbook.course.Resource;
import workbook.course.WorkbookException;
import workbook.workspace.AtomicFile;

/**
 * The description of jobs that grade a class in parts, for what a school has: a workflow
 * of GitHub Actions with a matrix, and an indexed Job of Kubernetes.
 *
 * @param directory where the files go
 * @param shards how many parts there are
 * @param submissions the folder of the class, in the repository of the workflow
 * @param image what Kubernetes calls the image of the grader
 */
public record JobFiles(Path directory, int shards, String submissions, String image) {

    private static final Map<String, String> FILES = Map.of("grade-class.yml",
            "grade-class.yml", "grade-class-jobs.yaml", "grade-class-jobs.yaml",
            "grade-class.Dockerfile", "Dockerfile");
    private static final int MOST = 256;

    public JobFiles {
        if (shards < 1 || shards > MOST) {
            throw WorkbookException.usage("--shards is 1 to " + MOST
                    + ", as many as a matrix of GitHub may have: [" + shards + "]");
        }
        for (String each : List.of(submissions, image)) {
            if (!each.matches("[\\w][\\w./:@ -]*")) {
                throw WorkbookException.usage("not a name that a job can carry: [" + each
                        + "]");
            }
        }
    }

    /** Writes them, and returns where they are. The same call writes the same files. */
    public List<Path> write() {
        return FILES.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(f -> {
            Path file = directory.resolve(f.getValue());
            new AtomicFile(file).save(text(f.getKey()));
            return file;
        }).toList();
    }

    private String text(String resource) {
        String parts = IntStream.rangeClosed(1, shards).mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return Resource.text(JobFiles.class, resource).replace("PARTS", parts)
                .replace("SHARDS", "" + shards).replace("CLASS", submissions)
                .replace("IMAGE", image);
    }
}
