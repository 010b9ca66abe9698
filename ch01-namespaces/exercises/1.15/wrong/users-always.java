// refused with: no walls that it wasn't asked for
        List<NewNamespace> walls = new ArrayList<>();
        walls.add(user.orElse(new UserNamespace(100000, 65536)));
        walls.add(new MountNamespace());
        walls.add(new UtsNamespace(hostname));
        walls.add(new IpcNamespace("/dev/mqueue"));
        walls.add(new NetworkNamespace());
        walls.add(new PidNamespace());
        walls.add(new CgroupNamespace());
        time.ifPresent(walls::add);
        return walls;
