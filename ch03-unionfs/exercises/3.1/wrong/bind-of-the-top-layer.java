// refused with: the files of every layer
        Path top = layers.get(layers.size() - 1);
        return Plan.inNamespaces(
                Mount.bind(top.toString(), merged.toString()));
