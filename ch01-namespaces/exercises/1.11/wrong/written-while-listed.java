// refused with: the kernel to take both maps
        String map = "0 " + first + " " + count;
        List<Step> steps = List.of(
                new WriteFile(process.proc() + "/uid_map", map),
                new WriteFile(process.proc() + "/gid_map", map));
        steps.forEach(Step::apply);
        return steps;
