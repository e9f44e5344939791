def run():
    s = 0.0
    for i in range(1, 2000001):
        s = s + i * 0.5
    return s
