// refused with: to be among those of this process
        List<String> fields = Arrays.asList(line.split(" "));
        int dash = fields.indexOf("-");
        return new MountLine(fields.get(dash + 1), Path.of("/"),
                Path.of(plain(fields.get(TARGET))),
                options(fields.get(OPTIONS)), options(fields.get(dash + 3)));
