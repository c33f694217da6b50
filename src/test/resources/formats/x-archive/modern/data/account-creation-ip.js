window.YTD.account_creation_ip.part0 = [
  {
    "accountCreationIp": {
      "accountId": "1720006359778220101",
      "userCreationIp": "203.0.113.17"
    }
  }
]