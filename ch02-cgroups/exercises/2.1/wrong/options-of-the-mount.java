// refused with: to mean MountLine[type=cgroup,
        List<String> fields = Arrays.asList(line.split(" "));
        int dash = fields.indexOf("-");
        return new MountLine(fields.get(dash + 1), Path.of(plain(fields.get(ROOT))),
                Path.of(plain(fields.get(TARGET))),
                options(fields.get(OPTIONS)), options(fields.get(OPTIONS)));
