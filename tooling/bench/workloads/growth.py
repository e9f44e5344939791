def run():
    x = []
    for i in range(1, 30001):
        x.append(i * 2.0)
    y = []
    for i in range(1, 3001):
        y = y + [float(i)]
    return sum(x) + sum(y)
