// refused with: a source is what the caller
        List<String> fields = Arrays.asList(line.split(" "));
        int dash = fields.lastIndexOf("-");
        return new MountLine(fields.get(dash + 1), Path.of(plain(fields.get(ROOT))),
                Path.of(plain(fields.get(TARGET))),
                options(fields.get(OPTIONS)), options(fields.get(dash + 3)));
