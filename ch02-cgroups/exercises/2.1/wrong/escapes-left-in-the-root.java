// refused with: would be two fields otherwise
        List<String> fields = Arrays.asList(line.split(" "));
        int dash = fields.indexOf("-");
        return new MountLine(fields.get(dash + 1), Path.of(fields.get(ROOT)),
                Path.of(plain(fields.get(TARGET))),
                options(fields.get(OPTIONS)), options(fields.get(dash + 3)));
